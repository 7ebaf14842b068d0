"""What Dossier does while MkDocs works. `dossier upgrade` brings this file up to date.

MkDocs takes a hook by its path, and an installed package has none in this folder. No page
needs it: where MkDocs is installed apart from Dossier, the site is built without.
"""

import logging

try:
    from generator.mkdocs_hook import events
except ModuleNotFoundError as error:
    logging.getLogger("mkdocs.dossier").info(
        "Dossier: not installed beside MkDocs (%s): an edited seed does not show by itself", error
    )
else:
    globals().update(events())
