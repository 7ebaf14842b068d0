"""The version that made a page, as the package, the pages and the data files give it."""

VERSION = "0.1.0"
