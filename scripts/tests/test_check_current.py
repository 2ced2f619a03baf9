"""`check_current.py` in each of its three results, without a network."""

import gzip
import json
import os
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(SCRIPTS))

import check_current  # noqa: E402
import sample_wheel  # noqa: E402
import service_model  # noqa: E402

EXTRACT = service_model.load()
CHECKED = check_current.checked_version()
SAME_SDK = f"sdk: same: {check_current.SDK} {CHECKED}, checked with {CHECKED}"
REVIEW = "review the values of ExplicitAuthFlowsType in src/types/sign_in.rs and their rules in src/validation/"


class CheckCurrent(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.model = sample_wheel.model()

    # Wheels.

    def wheel(self, content=None, version=EXTRACT["botocore"], compress=True):
        """Write a botocore wheel with the model, or with other content in its place."""
        content = json.dumps(self.model).encode() if content is None else content
        return sample_wheel.write(self.folder, content, version, compress)

    def zip_of(self, name, files):
        file = self.folder / name
        with zipfile.ZipFile(file, "w") as archive:
            for path, content in files.items():
                archive.writestr(path, content)
        return file

    # Runs.

    def check(self, *arguments, status, out=(), err=(), **variables):
        """Assert the exit status and the lines of both streams of a run."""
        done = self.run_script("check_current.py", *arguments, **variables)
        lines = (done.returncode, done.stdout.splitlines(), done.stderr.splitlines())
        self.assertEqual(lines, (status, list(out), list(err)))

    def run_script(self, script, *arguments, **variables):
        command = [sys.executable, SCRIPTS / script, *arguments]
        environment = {**os.environ, **variables}
        return subprocess.run(list(map(str, command)), capture_output=True, text=True, env=environment)

    def check_wheel(self, wheel, **expected):
        self.check("--wheel", wheel, "--sdk", CHECKED, **expected)

    def assert_model_unavailable(self, wheel, cause):
        self.check_wheel(wheel, status=2, out=[SAME_SDK], err=[f"model: could not look: {cause}"])

    def assert_model_differs(self, *rows):
        summary = f"model: differs: botocore {EXTRACT['botocore']}, the extract is from {EXTRACT['botocore']}"
        self.check_wheel(self.wheel(), status=1, out=[summary, *(f"  {row}" for row in rows), SAME_SDK])

    # Same.

    def test_the_model_of_the_extract_is_the_same(self):
        summary = f"model: same: botocore 99.0.1, the extract is from {EXTRACT['botocore']}"
        self.check_wheel(self.wheel(version="99.0.1"), status=0, out=[summary, SAME_SDK])

    def test_a_model_that_is_not_compressed_is_read(self):
        summary = f"model: same: botocore 99.0.1, the extract is from {EXTRACT['botocore']}"
        self.check_wheel(self.wheel(version="99.0.1", compress=False), status=0, out=[summary, SAME_SDK])

    def test_documentation_and_other_operations_are_no_difference(self):
        self.model["operations"]["RenameUser"] = {"documentation": "New."}
        self.model["operations"]["VerifySoftwareToken"] = {"documentation": "New."}
        self.model["shapes"]["UserPoolClientType"]["documentation"] = "Is described anew."
        summary = f"model: same: botocore 99.0.1, the extract is from {EXTRACT['botocore']}"
        self.check_wheel(self.wheel(version="99.0.1"), status=0, out=[summary, SAME_SDK])

    # Differs.

    def test_a_member_of_the_client_and_both_requests_is_one_row(self):
        for name in ("UserPoolClientType", "CreateUserPoolClientRequest", "UpdateUserPoolClientRequest"):
            self.model["shapes"][name]["members"]["SettingOfTomorrow"] = {"shape": "StringType"}
        self.assert_model_differs(
            "added    CreateUserPoolClientRequest, UpdateUserPoolClientRequest, UserPoolClientType: "
            "member SettingOfTomorrow (StringType) -> src/app_client/members.rs"
        )

    def test_each_kind_of_difference_has_its_source_file(self):
        shapes = self.model["shapes"]
        shapes["UserPoolClientType"]["members"]["Region"] = {"shape": "RegionType"}
        shapes["RegionType"] = {"type": "string", "max": 32}
        shapes["TimeUnitsType"]["enum"].append("weeks")
        shapes["ClientNameType"]["max"] = 256
        self.model["operations"]["RenameUserPoolClient"] = {"input": {"shape": "RegionType"}}
        del shapes["RefreshTokenRotationType"]["members"]["RetryGracePeriodSeconds"]
        was = EXTRACT["shapes"]["ClientNameType"]["max"]
        self.assert_model_differs(
            f"changed  ClientNameType: max (256, was {was}) -> src/model/limits.rs",
            "removed  RefreshTokenRotationType: member RetryGracePeriodSeconds (RetryGracePeriodSecondsType) "
            "-> src/types/token.rs",
            "added    RegionType: shape (string) -> src/model/limits.rs (new row)",
            "added    RegionType: max (32) -> src/model/limits.rs (new row)",
            "added    RenameUserPoolClient: operation -> src/operation/rename_user_pool_client.rs (new file)",
            "added    RenameUserPoolClient: input (RegionType) -> src/operation/rename_user_pool_client.rs (new file)",
            "removed  RetryGracePeriodSecondsType: shape (integer) -> src/model/limits.rs",
            "removed  RetryGracePeriodSecondsType: min (0) -> src/model/limits.rs",
            "removed  RetryGracePeriodSecondsType: max (60) -> src/model/limits.rs",
            "added    TimeUnitsType: enum value weeks -> src/types/token.rs",
            "added    UserPoolClientType: member Region (RegionType) -> src/app_client/members.rs",
        )

    def test_the_order_of_members_is_a_difference(self):
        members = self.model["shapes"]["TokenValidityUnitsType"]["members"]
        self.model["shapes"]["TokenValidityUnitsType"]["members"] = dict(reversed(members.items()))
        self.assert_model_differs("changed  only the order of names")

    def test_a_changed_token_operation_is_to_be_reviewed(self):
        self.model["shapes"]["GetDerivedTokenRequest"]["members"]["Chain"] = {"shape": "StringType"}
        self.model["shapes"]["GetClientTokenRequest"]["required"] = ["ClientId"]
        self.model["shapes"]["AuthFlowType"]["enum"].append("TOKEN_EXCHANGE")
        self.assert_model_differs(
            f"added    AuthFlowType: enum value TOKEN_EXCHANGE -> {REVIEW}",
            f"removed  GetClientTokenRequest: required Secret -> {REVIEW}",
            f"added    GetDerivedTokenRequest: member Chain (StringType) -> {REVIEW}",
        )

    def test_a_new_token_operation_is_to_be_reviewed(self):
        self.model["operations"]["ExchangeToken"] = {"input": {"shape": "ExchangeTokenRequest"}}
        self.model["shapes"]["ExchangeTokenRequest"] = {
            "type": "structure",
            "members": {"Kind": {"shape": "ExchangeKindType"}, "Note": {"shape": "NoteType"}},
        }
        self.model["shapes"]["ExchangeKindType"] = {"type": "string", "enum": ["A"]}
        self.model["shapes"]["NoteType"] = {"type": "string", "max": 3}
        self.assert_model_differs(
            f"added    ExchangeKindType: shape (enum) -> {REVIEW}",
            f"added    ExchangeToken: operation -> {REVIEW}",
            f"added    ExchangeTokenRequest: shape (structure) -> {REVIEW}",
        )

    def test_an_auth_flow_that_only_the_documentation_names_is_to_be_reviewed(self):
        self.model["operations"]["AdminDeleteUser"]["documentation"] += " Enable <code>ALLOW_NEW_AUTH</code>."
        self.assert_model_differs(
            f"added    ExplicitAuthFlowsType: value ALLOW_NEW_AUTH in the enum or the documentation -> {REVIEW}"
        )

    def test_another_sdk_is_a_difference(self):
        same = f"model: same: botocore {EXTRACT['botocore']}, the extract is from {EXTRACT['botocore']}"
        out = [
            same,
            f"sdk: differs: {check_current.SDK} 99.0.0, checked with {CHECKED}",
            f"  changed  CHECKED_SDK_VERSION (99.0.0, was {CHECKED}) -> src/features/aws_sdk/mod.rs, "
            "after `cargo test -p sdk` with it",
        ]
        self.check("--wheel", self.wheel(), "--sdk", "99.0.0", status=1, out=out)

    def test_a_difference_counts_more_than_an_unknown_part(self):
        out = [
            f"sdk: differs: {check_current.SDK} 99.0.0, checked with {CHECKED}",
            f"  changed  CHECKED_SDK_VERSION (99.0.0, was {CHECKED}) -> src/features/aws_sdk/mod.rs, "
            "after `cargo test -p sdk` with it",
        ]
        cause = f"model: could not look: cannot read {self.folder / 'absent.whl'}: No such file or directory"
        self.check("--wheel", self.folder / "absent.whl", "--sdk", "99.0.0", status=1, out=out, err=[cause])

    # Could not look: the wheel.

    def test_a_file_that_is_not_a_zip_file_is_not_a_wheel(self):
        file = self.folder / "botocore-99.0.0-py3-none-any.whl"
        file.write_text("<html>not found</html>")
        self.assert_model_unavailable(file, f"{file.name} is not a wheel: File is not a zip file")

    def test_a_truncated_wheel_is_not_a_wheel(self):
        file = self.wheel()
        file.write_bytes(file.read_bytes()[:-30])
        self.assert_model_unavailable(file, f"{file.name} is not a wheel: File is not a zip file")

    def test_a_wheel_of_another_package_is_rejected(self):
        file = self.zip_of("boto3-99.0.0-py3-none-any.whl", {"boto3-99.0.0.dist-info/METADATA": ""})
        cause = f"{file.name} is not a wheel of botocore: it has no botocore-*.dist-info/METADATA"
        self.assert_model_unavailable(file, cause)

    def test_a_wheel_without_the_model_is_rejected(self):
        file = self.zip_of("botocore-99.0.0-py3-none-any.whl", {"botocore-99.0.0.dist-info/METADATA": ""})
        self.assert_model_unavailable(file, f"{file.name} has no file {service_model.MODEL}")

    def test_a_model_that_is_not_gzip_is_rejected(self):
        name = f"{service_model.MODEL}.gz"
        file = self.zip_of("b.whl", {"botocore-99.0.0.dist-info/METADATA": "", name: "{}"})
        self.assert_model_unavailable(file, f"b.whl: cannot unpack {name}: Not a gzipped file (b'{{}}')")

    def test_a_damaged_model_is_rejected(self):
        name = f"{service_model.MODEL}.gz"
        content = gzip.compress(b"{}")[:-4]
        file = self.zip_of("b.whl", {"botocore-99.0.0.dist-info/METADATA": "", name: content})
        cause = "Compressed file ended before the end-of-stream marker was reached"
        self.assert_model_unavailable(file, f"b.whl: cannot unpack {name}: {cause}")

    def test_a_model_that_is_not_json_is_rejected(self):
        file = self.wheel(b"{")
        cause = "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
        self.assert_model_unavailable(file, f"{file.name}: {service_model.MODEL}.gz is not JSON: {cause}")

    def test_json_that_is_not_a_model_is_rejected(self):
        for content, cause in [
            (b"{}", "missing 'operations'"),
            (b"[]", "list indices must be integers or slices, not str"),
            (b'{"operations": []}', "'list' object has no attribute 'items'"),
        ]:
            file = self.wheel(content)
            self.assert_model_unavailable(
                file, f"{file.name}: {service_model.MODEL}.gz is not a service model: {cause}"
            )

    def test_a_model_without_a_shape_that_it_refers_to_is_rejected(self):
        del self.model["shapes"]["TimeUnitsType"]
        file = self.wheel()
        cause = "is not a service model: missing 'TimeUnitsType'"
        self.assert_model_unavailable(file, f"{file.name}: {service_model.MODEL}.gz {cause}")

    # Could not look: pip. It reads only a folder, or fails to connect to a closed port.

    def pip(self, folder, **variables):
        return {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": str(folder), **variables}

    def test_the_newest_wheel_that_pip_finds_is_compared(self):
        self.wheel(version="99.0.0", content=b"{")
        self.wheel(version="99.0.10")
        summary = f"model: same: botocore 99.0.10, the extract is from {EXTRACT['botocore']}"
        variables = self.pip(self.folder, PIP_NO_INDEX="1")
        self.check("--sdk", CHECKED, status=0, out=[summary, SAME_SDK], **variables)

    def test_an_outdated_mirror_does_not_have_the_newest_model(self):
        self.wheel(version="1.0.0")
        cause = (
            "model: could not look: the newest botocore that pip finds is 1.0.0, "
            f"older than the known version {EXTRACT['botocore']}"
        )
        variables = self.pip(self.folder, PIP_NO_INDEX="1")
        self.check("--sdk", CHECKED, status=2, out=[SAME_SDK], err=[cause], **variables)

    def test_no_version_is_the_error_of_pip(self):
        cause = "model: could not look: cannot download botocore: ERROR: No matching distribution found for botocore"
        variables = self.pip(self.folder, PIP_NO_INDEX="1")
        self.check("--sdk", CHECKED, status=2, out=[SAME_SDK], err=[cause], **variables)

    def test_no_network_is_the_cause_even_if_a_local_wheel_exists(self):
        for version in ("99.0.0", None):
            for file in self.folder.glob("*.whl"):
                file.unlink()
            if version:
                self.wheel(version=version)
            variables = self.pip(self.folder, PIP_INDEX_URL="http://127.0.0.1:9/simple", no_proxy="127.0.0.1")
            done = self.run_script("check_current.py", "--sdk", CHECKED, **variables)
            self.assertEqual((done.returncode, done.stdout.splitlines()), (2, [SAME_SDK]))
            (line,) = done.stderr.splitlines()
            self.assertTrue(line.startswith("model: could not look: cannot download botocore: connection error: "), line)
            self.assertIn("Connection refused", line)

    # Could not look: cargo.

    def cargo(self, script):
        """Return the variables of a run in which `cargo` is a shell script."""
        folder = self.folder / "bin"
        folder.mkdir()
        (folder / "cargo").write_text(f"#!/bin/sh\n{script}\n")
        (folder / "cargo").chmod(0o755)
        return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}

    def check_cargo(self, script, status, sdk=(), err=()):
        same = f"model: same: botocore {EXTRACT['botocore']}, the extract is from {EXTRACT['botocore']}"
        variables = self.cargo(script)
        self.check("--wheel", self.wheel(), status=status, out=[same, *sdk], err=err, **variables)

    def test_the_version_that_cargo_prints_is_compared(self):
        self.check_cargo(f"echo 'version: {CHECKED}'", 0, [SAME_SDK])

    def test_the_latest_version_counts_if_the_compiler_is_too_old_for_it(self):
        self.check_cargo(f"echo 'version: 1.0.0 (latest {CHECKED})'", 0, [SAME_SDK])

    def test_an_outdated_registry_does_not_have_the_newest_sdk(self):
        cause = (
            f"sdk: could not look: the newest {check_current.SDK} that cargo finds is 1.0.0, "
            f"older than the known version {CHECKED}"
        )
        self.check_cargo("echo 'version: 1.0.0'", 2, err=[cause])

    def test_the_last_cause_of_cargo_is_reported(self):
        script = r"printf 'error: download failed\n\nCaused by:\n  no config\n\nCaused by:\n  no server\n' >&2; exit 101"
        cause = f"sdk: could not look: cannot get the newest version of {check_current.SDK}: no server"
        self.check_cargo(script, 2, err=[cause])

    def test_an_error_of_cargo_without_causes_is_reported(self):
        cause = (
            f"sdk: could not look: cannot get the newest version of {check_current.SDK}: error: could not find it"
        )
        self.check_cargo("echo 'error: could not find it' >&2; exit 101", 2, err=[cause])

    def test_output_of_cargo_without_a_version_is_reported(self):
        cause = (
            f"sdk: could not look: cannot get the newest version of {check_current.SDK}: "
            "`cargo info` printed no version"
        )
        self.check_cargo("echo nothing", 2, err=[cause])

    def test_a_machine_without_cargo_is_reported(self):
        same = f"model: same: botocore {EXTRACT['botocore']}, the extract is from {EXTRACT['botocore']}"
        cause = (
            f"sdk: could not look: cannot get the newest version of {check_current.SDK}: "
            "cannot run cargo: No such file or directory"
        )
        self.check("--wheel", self.wheel(), status=2, out=[same], err=[cause], PATH=str(self.folder))

    # The command line, and the script that shares the comparison.

    def test_a_wrong_argument_is_no_difference(self):
        done = self.run_script("check_current.py", "--check")
        message = "check_current.py: error: unrecognized arguments: --check (--help prints the usage)\n"
        self.assertEqual((done.returncode, done.stdout, done.stderr), (2, "", message))

    def test_a_refresh_stores_the_extract_of_the_wheel(self):
        file = self.folder / "extract.json"
        done = self.run_script("refresh_model.py", "--wheel", self.wheel(), "--output", file)
        version = EXTRACT["botocore"]
        out = f"no difference: botocore {version} and {version}\nwrote {file} from botocore {version}\n"
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, out, ""))
        self.assertEqual(file.read_bytes(), service_model.EXTRACT.read_bytes())

    def test_a_refresh_from_a_broken_wheel_stores_nothing(self):
        file = self.folder / "extract.json"
        wheel = self.zip_of("b.whl", {})
        done = self.run_script("refresh_model.py", "--wheel", wheel, "--output", file)
        cause = "b.whl is not a wheel of botocore: it has no botocore-*.dist-info/METADATA\n"
        self.assertEqual((done.returncode, done.stdout, done.stderr), (1, "", cause))
        self.assertFalse(file.exists())


if __name__ == "__main__":
    unittest.main()
