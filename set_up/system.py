"""The libraries and programs of the system: which are missing, and how they are installed on Debian and Ubuntu."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from set_up.step import SetUpError, watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What Qt's wheels expect of a Debian or Ubuntu: a library that proves the package is there, and the package.
_LIBRARIES = """
    libEGL.so.1             libegl1
    libGL.so.1              libgl1
    libX11-xcb.so.1         libx11-xcb1
    libXrandr.so.2          libxrandr2
    libdbus-1.so.3          libdbus-1-3
    libdrm.so.2             libdrm2
    libfontconfig.so.1      libfontconfig1
    libglib-2.0.so.0        libglib2.0-0
    libgssapi_krb5.so.2     libgssapi-krb5-2
    libpipewire-0.3.so.0    libpipewire-0.3-0
    libpulse.so.0           libpulse0
    libwayland-cursor.so.0  libwayland-cursor0
    libwayland-egl.so.1     libwayland-egl1
    libxcb-cursor.so.0      libxcb-cursor0
    libxcb-glx.so.0         libxcb-glx0
    libxcb-icccm.so.4       libxcb-icccm4
    libxcb-image.so.0       libxcb-image0
    libxcb-keysyms.so.1     libxcb-keysyms1
    libxcb-randr.so.0       libxcb-randr0
    libxcb-render-util.so.0 libxcb-render-util0
    libxcb-shape.so.0       libxcb-shape0
    libxcb-sync.so.1        libxcb-sync1
    libxcb-util.so.1        libxcb-util1
    libxcb-xfixes.so.0      libxcb-xfixes0
    libxcb-xkb.so.1         libxcb-xkb1
    libxkbcommon-x11.so.0   libxkbcommon-x11-0
    libxkbcommon.so.0       libxkbcommon0
"""
_FOLDER = f"usr/lib/{platform.machine()}-linux-gnu"
QT_LIBRARIES = tuple(
    (f"{_FOLDER}/{library}*", package) for library, package in map(str.split, _LIBRARIES.strip().splitlines())
)

# The real peers that the tests work with.
TEST_PROGRAMS = (
    ("usr/bin/Xvfb", "xvfb"),
    ("usr/bin/dbus-run-session", "dbus"),
    ("usr/bin/espeak-ng", "espeak-ng"),
    ("usr/bin/gnome-keyring-daemon", "gnome-keyring"),
    ("usr/bin/ip", "iproute2"),
    ("usr/bin/openbox", "openbox"),
    ("usr/bin/pactl", "pulseaudio-utils"),
    ("usr/bin/pdftoppm", "poppler-utils"),
    ("usr/bin/pulseaudio", "pulseaudio"),
    ("usr/bin/qpdf", "qpdf"),
    ("usr/bin/sox", "sox"),
    ("usr/bin/xdotool", "xdotool"),
    ("usr/lib/jvm/*/bin/javac", "default-jdk-headless"),
    ("usr/lib/postgresql/*/bin/initdb", "postgresql"),
    ("usr/share/java/jaxb-runtime.jar", "libjaxb-java"),
)

_NO_DISKS = """Nothing may be mounted here in a name space of its own: tests with full and read-only disks will fail.
    In a chroot:    use a machine or a container instead, or enter the folder with pivot_root
    In a container: start it with --privileged
    On Ubuntu:      sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0"""


def is_debian_root() -> bool:
    """Tell whether packages of the system may be installed here."""
    return is_debian() and os.geteuid() == 0


def is_debian() -> bool:
    """Tell whether this is Debian or a child of it."""
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def missing_packages(parts: Iterable[tuple[str, str]], root: Path = Path("/")) -> list[str]:
    """Return the Debian packages whose proof is not found, each once."""
    return sorted({package for proof, package in parts if next(root.glob(proof), None) is None})


def apt_line(packages: Sequence[str]) -> str:
    """Return the one line that installs the packages by hand."""
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"


def install_with_apt(step: str, packages: Sequence[str]) -> None:
    """Install Debian packages without starting any service. Only for root."""
    policy = Path("/usr/sbin/policy-rc.d")
    cluster = Path("/etc/postgresql-common/createcluster.conf")
    # The tests start a database server of their own; one for the whole machine is none of our business.
    if "postgresql" in packages and not cluster.exists():
        cluster.parent.mkdir(parents=True, exist_ok=True)
        cluster.write_text("create_main_cluster = false\n", encoding="utf-8")
    # Java's packages stumble over the missing manual of a slim image.
    Path("/usr/share/man/man1").mkdir(parents=True, exist_ok=True)
    refuses_already = policy.exists()
    if not refuses_already:
        policy.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        policy.chmod(0o755)
    options = [
        "-y",
        "--no-install-recommends",
        "-o",
        "Dpkg::Options::=--force-confold",
        "-o",
        "DPkg::Lock::Timeout=120",
    ]
    try:
        watch("read the list of system packages", ["apt-get", "update"])
        apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", *options, *packages]
        watch(step, apt, ((r"^(?:Unpacking|Setting up) (\S+)", "{0}"),))
    finally:
        if not refuses_already:
            policy.unlink()


def can_mount_apart() -> bool:
    """Tell whether a process may make a name space of its own here and mount small disks in it."""
    disk = ["mount", "-t", "tmpfs", "tmpfs", tempfile.gettempdir()]
    words = ["unshare", "--map-root-user", "--mount", *disk]
    try:
        return subprocess.run(words, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def provide_system(is_for_tests: bool) -> None:
    """See to the libraries and programs of the system, as far as Debian's packages have them.

    Says beforehand which tests cannot hold where the system gives them no small disks.

    Raises:
        SetUpError: the tests lack a program and only root could install it.
    """
    if is_for_tests and sys.platform.startswith("linux") and not can_mount_apart():
        print(_NO_DISKS, flush=True)
    if not is_debian():
        if is_for_tests and sys.platform.startswith("linux"):
            print(
                "Not Debian: see to Qt's libraries and "
                + ", ".join(package for _, package in TEST_PROGRAMS)
                + " yourself."
            )
        return
    packages = missing_packages([*QT_LIBRARIES, *TEST_PROGRAMS] if is_for_tests else QT_LIBRARIES)
    if not packages:
        return
    step = f"install {len(packages)} system package{'s' * (len(packages) > 1)}"
    if is_debian_root():
        install_with_apt(step, packages)
    elif is_for_tests:
        raise SetUpError(
            step, "only root may, and the tests work with the real programs", f"run   {apt_line(packages)}"
        )
    else:
        print(f"Its window will need system libraries that are missing here. To have them:\n    {apt_line(packages)}")
