from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.settings import Settings, SettingsError, config_files, read_settings, site_config


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    """A project without mkdocs.yml has the defaults."""
    assert read_settings(tmp_path) == Settings()


def test_own_settings_stand_under_extra_dossier(tmp_path: Path) -> None:
    """Ours are read from extra.dossier; MkDocs' own tags in the file do no harm."""
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Harbour\nsite_url: !ENV [SITE_URL, '']\ndocs_dir: pages\n"
        "x: !!python/name:material.extensions.emoji.twemoji\nextra: {dossier: {summary_words: 80}}\n"
    )

    assert read_settings(tmp_path) == Settings(docs="pages", summary_words=80, site_name="Harbour")


def test_a_site_without_settings_of_ours(tmp_path: Path) -> None:
    """A mkdocs.yml that says nothing of the dossier gives the defaults."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Harbour\n")

    assert read_settings(tmp_path) == Settings(site_name="Harbour")


def test_what_mkdocs_inherits_is_inherited(tmp_path: Path) -> None:
    """Mappings are joined, all else is the nearer file's, as MkDocs itself reads them."""
    root, shared = tmp_path / "site", tmp_path / "shared"
    root.mkdir()
    shared.mkdir()
    (shared / "all.yml").write_text("site_name: All\nuse_directory_urls: false\nnav: [Home: index.md]\n")
    (shared / "base.yml").write_text(
        "INHERIT: all.yml\nextra: {dossier: {summary_words: 80, article_text: link}}\nnav: [A: a.md, B: b.md]\n"
    )
    own = "INHERIT: ../shared/base.yml\nsite_name: Harbour\nextra: {dossier: {summary_words: 60}}\nnav: [C: c.md]\n"
    (root / "mkdocs.yml").write_text(own)

    settings, config = read_settings(root), load_config(str(root / "mkdocs.yml"), docs_dir=str(shared))

    assert (settings.summary_words, settings.article_text, settings.site_name) == (60, "link", "Harbour")
    assert settings.use_directory_urls is False is config.use_directory_urls
    assert (site_config(root) or {})["nav"] == config.nav
    assert config.extra["dossier"] == {"summary_words": 60, "article_text": "link"}
    assert config_files(root) == [root / "mkdocs.yml", shared / "base.yml", shared / "all.yml"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("INHERIT: none.yml\n", "none.yml: No such file or directory"),
        ("INHERIT: mkdocs.yml\n", "mkdocs.yml: inherits from itself"),
        ("- a\n", "mkdocs.yml: it must be a mapping (key: value)"),
    ],
)
def test_what_cannot_be_inherited_is_one_line(tmp_path: Path, content: str, told: str) -> None:
    """A file that is not there, one that leads back to itself, one that is no mapping."""
    (tmp_path / "mkdocs.yml").write_text(content)
    with pytest.raises(SettingsError) as error:
        read_settings(tmp_path)

    assert str(error.value) == f"{tmp_path}/{told}"


@pytest.mark.parametrize(
    ("docs_dir", "docs", "below"),
    [
        ("docs", "docs/news", "news"),
        ("content", "./content/a/b/", "a/b"),
        ("docs", "docs", ""),
        ("docs", "news", ""),
        ("docs", "docs-of-news", ""),
    ],
)
def test_pages_may_stand_within_a_site(tmp_path: Path, docs_dir: str, docs: str, below: str) -> None:
    """Where ``extra.dossier.docs`` names a folder below MkDocs' own."""
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: {docs_dir}\nextra: {{dossier: {{docs: {docs}}}}}\n")

    assert read_settings(tmp_path).below == below


@pytest.mark.parametrize(
    "own",
    [
        "{sumary_words: 80}",
        "{summary_words: many}",
        "[",
        "{summary_words: 0}",
        "{summary_words: true}",
        "{max_characters: 0}",
        "{seconds_per_article: -1}",
        "{seconds_per_article: yes}",
        "{seconds_per_article: .nan}",
        "{must_review: 2}",
        "{must_review: true}",
    ],
)
def test_bad_settings_are_one_line(settings_error: Callable[[str], str], own: str) -> None:
    """An unknown setting, a value that is none or broken YAML: one line that names the file."""
    assert "mkdocs.yml" in settings_error(own)
