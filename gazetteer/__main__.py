"""`python -m gazetteer`: build the default index unless it is there, as set-up does."""

import sys

from gazetteer.errors import GazetteerError
from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer


def main() -> int:
    """Open the default index, which builds it where it is missing; one line on an error."""
    try:
        Gazetteer.open(default_folder()).close()
    except GazetteerError as error:
        print(f"standoff: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
