"""All that Dossier does while MkDocs works, in one hook: MkDocs is given dossier_hook.py, which is this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from generator import build_hook, serve_hook

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Both note which command it is."""
    serve_hook.on_startup(command=command, dirty=dirty)
    build_hook.on_startup(command=command, dirty=dirty)


def on_config(config: MkDocsConfig) -> None:
    """See serve_hook."""
    serve_hook.on_config(config)


def on_pre_build(config: MkDocsConfig) -> None:
    """One of them acts: serve_hook where pages are served, else build_hook."""
    serve_hook.on_pre_build(config)
    build_hook.on_pre_build(config)


def on_post_build(config: MkDocsConfig) -> None:
    """See build_hook."""
    build_hook.on_post_build(config)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """See serve_hook."""
    return serve_hook.on_serve(server, config=config, builder=builder)
