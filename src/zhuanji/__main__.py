"""`python -m zhuanji` is the command line."""

from zhuanji.faces.cli.main import main

if __name__ == "__main__":
    main()
