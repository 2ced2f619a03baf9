"""A botocore wheel with the service model of the extract, for the tests of the scripts and for `trial.py`."""

import gzip
import zipfile

import service_model


def model():
    """Return a service model whose extract is that of the project."""
    extract = service_model.load()
    watched = extract["watched"]
    operations = {**extract["operations"], **watched["operations"]}
    shapes = {**extract["shapes"], **watched["shapes"]}
    # The extract has only the structures and enums below a watched operation.
    omitted = {target for it in shapes.values() for target in it.get("members", {}).values()} - set(shapes)
    documentation = f"Concerns {' '.join(watched['authFlows'])}."
    return {
        "metadata": {key: extract[key] for key in service_model.METADATA},
        "operations": {
            "AdminDeleteUser": {"documentation": documentation},
            **{name: operation(it) for name, it in operations.items()},
        },
        "shapes": {
            **{name: shape(it) for name, it in shapes.items()},
            **{name: {"type": "string"} for name in omitted},
        },
    }


def operation(it):
    """Return an operation of the extract as the model writes it."""
    sides = {side: {"shape": it[side]} for side in ("input", "output") if side in it}
    return {**sides, "errors": [{"shape": name} for name in it["errors"]], "documentation": "Lists."}


def shape(it):
    """Return a shape of the extract as the model writes it."""
    it = {**it, "documentation": "Is described."}
    if "members" in it:
        it["members"] = {name: {"shape": target, "documentation": "Is."} for name, target in it["members"].items()}
    for key in ("member", "key", "value"):
        if key in it:
            it[key] = {"shape": it[key]}
    return it


def write(folder, content, version, compress=True):
    """Write a wheel whose model has this content, as bytes, and return its path."""
    file = folder / f"botocore-{version}-py3-none-any.whl"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        info = f"botocore-{version}.dist-info"
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: botocore\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
        if compress:
            archive.writestr(f"{service_model.MODEL}.gz", gzip.compress(content))
        else:
            archive.writestr(service_model.MODEL, content)
    return file
