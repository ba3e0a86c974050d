"""`python -m minutegraph` is the `minutegraph` command."""

from .cli import main

if __name__ == "__main__":
    main()
