"""Refresh `tests/data/service-model.json` from the service model in botocore.

The tests compare the crate with this extract of the model. This script prints a line for each
addition, removal and change, with the source file that the row belongs in.

    python3 scripts/refresh_model.py                        extract the newest model
    python3 scripts/refresh_model.py --botocore 1.43.11     extract the model of that version

`check_current.py` prints the same lines and changes nothing.
"""

import json
import sys
from pathlib import Path

import commandline
import service_model


def main():
    parser = commandline.Parser(__doc__)
    service_model.add_source(parser)
    parser.add_argument("--output", metavar="FILE", type=Path, default=service_model.EXTRACT)
    options = parser.parse_args()
    try:
        before, after = service_model.load(), service_model.fetch(options)
    except service_model.Unavailable as error:
        sys.exit(str(error))

    for row in service_model.differences(before, after):
        print(row)
    if service_model.same_model(before, after):
        print(f"no difference: botocore {before['botocore']} and {after['botocore']}")

    options.output.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(after, indent=2, ensure_ascii=False) + "\n"
    options.output.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {options.output} from botocore {after['botocore']}")


if __name__ == "__main__":
    main()
