"""One output of a sound server that what is played can never leave: PulseAudio, or PipeWire in its place.

Where an output vanishes, these servers move what plays on it to another one, and Qt can neither forbid that nor hears
of it: what was meant for an ear would come out of the loudspeaker beside the patient. So the server itself is asked
for a stream that may not be moved; with its output it ends. Nothing is written to it before the server has said that it
stands on the output that is named, and no other.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_int64, c_size_t, c_uint8, c_uint32, c_void_p
from functools import cache
from time import monotonic
from typing import Any, ClassVar

from discorecorder.dictation.speech import RATE_HZ

OPENING, READY, GONE = "opening", "ready", "gone"
"""What an output is: asked for, there, or not there (any more)."""

_LIBRARY = "libpulse.so.0"
_NO_AUTOSPAWN, _CONTEXT_READY = 1, 4
_DONT_MOVE, _ADJUST_LATENCY, _STREAM_READY = 0x200, 0x2000, 2
_S16LE, _RELATIVE, _USUAL = 3, 0, 0xFFFFFFFF
_AHEAD_BYTES, _FIRST_BYTES = RATE_HZ * 2 // 10, RATE_HZ * 2 // 50
"""How much the server keeps ready, 0.1 s, and with how much it begins, 0.02 s."""
_MOST_STEPS = 200
_RUNNING = 0
HANGS_S = 1.0
"""How long a server may take to answer, in s; behind one that hangs, what is said would be heard when it goes on."""


class _Format(Structure):
    _fields_: ClassVar[Any] = [("format", c_int), ("rate", c_uint32), ("channels", c_uint8)]


class _Buffer(Structure):
    _fields_: ClassVar[Any] = [
        ("maxlength", c_uint32),
        ("tlength", c_uint32),
        ("prebuf", c_uint32),
        ("minreq", c_uint32),
        ("fragsize", c_uint32),
    ]


_CALLS: dict[str, tuple[Any, ...]] = {
    "pa_mainloop_new": (c_void_p,),
    "pa_mainloop_get_api": (c_void_p, c_void_p),
    "pa_mainloop_iterate": (c_int, c_void_p, c_int, c_void_p),
    "pa_mainloop_free": (None, c_void_p),
    "pa_context_new": (c_void_p, c_void_p, c_char_p),
    "pa_context_connect": (c_int, c_void_p, c_char_p, c_int, c_void_p),
    "pa_context_get_state": (c_int, c_void_p),
    "pa_context_disconnect": (None, c_void_p),
    "pa_context_unref": (None, c_void_p),
    "pa_stream_new": (c_void_p, c_void_p, c_char_p, POINTER(_Format), c_void_p),
    "pa_stream_connect_playback": (c_int, c_void_p, c_char_p, POINTER(_Buffer), c_int, c_void_p, c_void_p),
    "pa_stream_get_state": (c_int, c_void_p),
    "pa_stream_get_device_name": (c_char_p, c_void_p),
    "pa_stream_write": (c_int, c_void_p, c_char_p, c_size_t, c_void_p, c_int64, c_int),
    "pa_stream_flush": (c_void_p, c_void_p, c_void_p, c_void_p),
    "pa_stream_disconnect": (c_int, c_void_p),
    "pa_stream_unref": (None, c_void_p),
    "pa_operation_get_state": (c_int, c_void_p),
    "pa_operation_unref": (None, c_void_p),
}
"""What is called of the library: what each returns, and what it takes."""


class Pinned:
    """Plays on one output, by its id, and on no other; it never waits for the server.

    Raises:
        OSError: the library that talks to the server is not installed.
    """

    def __init__(self, name: str) -> None:
        self._name = name.encode()
        self._pulse = pulse = _library()
        self._loop = pulse.pa_mainloop_new()
        self._context = pulse.pa_context_new(pulse.pa_mainloop_get_api(self._loop), b"discorecorder")
        self._stream: int | None = None
        self._asked: int | None = None
        self._asked_at = 0.0
        self._is_gone = pulse.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None) < 0

    def look(self) -> str:
        """Let what waits happen, and return OPENING, READY or GONE; what is gone does not come back."""
        if self._loop is not None and not self._is_gone:
            self._step()
            self._is_gone = self._found() == GONE or self._hangs()
        return GONE if self._is_gone else self._found()

    def play(self, audio: bytes) -> None:
        """Play 16-bit mono audio of RATE_HZ in place of what is played; nothing where the output is not READY."""
        if self.look() != READY:
            return
        self._flush()
        if self._pulse.pa_stream_write(self._stream, audio, len(audio), None, 0, _RELATIVE) == 0:
            self._step()

    def stop(self) -> None:
        """Be silent at once."""
        if self.look() == READY:
            self._flush()
            self._step()

    def close(self) -> None:
        """Let go of the output; what is played ends."""
        loop, self._loop = self._loop, None
        self._is_gone = True
        if loop is None:
            return
        self._forget_asked()
        if self._stream is not None:
            self._pulse.pa_stream_disconnect(self._stream)
            self._pulse.pa_stream_unref(self._stream)
        self._pulse.pa_context_disconnect(self._context)
        self._pulse.pa_context_unref(self._context)
        self._pulse.pa_mainloop_free(loop)

    def _step(self) -> None:
        for _ in range(_MOST_STEPS):
            if self._pulse.pa_mainloop_iterate(self._loop, 0, None) <= 0:
                return

    def _found(self) -> str:
        state = self._pulse.pa_context_get_state(self._context)
        if state > _CONTEXT_READY:
            return GONE
        if state < _CONTEXT_READY:
            return OPENING
        if self._stream is None:
            return self._opened()
        state = self._pulse.pa_stream_get_state(self._stream)
        if state < _STREAM_READY:
            return OPENING
        # A server takes a number, or a name of its own making, for another output; no such one is spoken on.
        is_named = state == _STREAM_READY and self._pulse.pa_stream_get_device_name(self._stream) == self._name
        return READY if is_named else GONE

    def _opened(self) -> str:
        """Ask for a stream on the output, that may not be moved to another."""
        spec = _Format(_S16LE, RATE_HZ, 1)
        buffer = _Buffer(_USUAL, _AHEAD_BYTES, _FIRST_BYTES, _USUAL, _USUAL)
        self._stream = self._pulse.pa_stream_new(self._context, b"read-back", byref(spec), None)
        told = self._pulse.pa_stream_connect_playback(
            self._stream, self._name, byref(buffer), _DONT_MOVE | _ADJUST_LATENCY, None, None
        )
        return GONE if told < 0 else OPENING

    def _flush(self) -> None:
        asked = self._pulse.pa_stream_flush(self._stream, None, None)
        if self._asked is None:
            self._asked, self._asked_at = asked, monotonic()
        elif asked:
            self._pulse.pa_operation_unref(asked)  # answers come in order; that of the oldest is awaited

    def _hangs(self) -> bool:
        """Return whether the server does not answer what it was asked."""
        if self._asked is not None and self._pulse.pa_operation_get_state(self._asked) != _RUNNING:
            self._forget_asked()
        return self._asked is not None and monotonic() - self._asked_at > HANGS_S

    def _forget_asked(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._pulse.pa_operation_unref(asked)


@cache
def _library() -> Any:
    """Return the library, told what its functions take. Raises OSError where it is not installed."""
    pulse = ctypes.CDLL(_LIBRARY)
    for name, (returned, *taken) in _CALLS.items():
        function = getattr(pulse, name)
        function.restype, function.argtypes = returned, taken
    return pulse
