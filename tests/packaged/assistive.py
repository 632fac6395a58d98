"""A person's assistive technology, seen from outside the program: what it names on the screen, by AT-SPI 2.

Reads requests from standard input, one JSON list a line, and answers each with one line: {"nodes": [...]} or {"fault": text}.

["read"]               every node: role, name, text, states, place on the screen
["find", ROLE, NAME]   the nodes of that role and name
["focus", ROLE, NAME]  gives the keyboard to the one node of that role and name, as a screen reader does
["close", WINDOW]      asks a window to close, as its close button does (ICCCM 4.2.8.1, WM_DELETE_WINDOW)
"""

import ctypes
import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = "pokpong"
STATES = {
    "focused": Atspi.StateType.FOCUSED,
    "showing": Atspi.StateType.SHOWING,
    "checked": Atspi.StateType.CHECKED,
    "enabled": Atspi.StateType.ENABLED,
}


def nodes():
    """Every node of the program, parents first; what disappears while it is read is left out."""
    while GLib.MainContext.default().iteration(False):
        pass
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    waiting = [program for program in programs if program is not None and program.get_name() == PROGRAM]
    while waiting:
        node = waiting.pop(0)
        try:
            node.clear_cache()
            count = node.get_child_count()
            waiting = [child for i in range(count) if (child := node.get_child_at_index(i))] + waiting
        except GLib.Error:
            continue
        yield node


def named(role, name):
    for node in nodes():
        try:
            if node.get_name() == name and node.get_role_name() == role:
                yield node
        except GLib.Error:
            continue


def describe(node):
    place = node.get_extents(Atspi.CoordType.SCREEN)
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "text": Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)) if "Text" in node.get_interfaces() else "",
        "states": [name for name, state in STATES.items() if states.contains(state)],
        "place": [place.x, place.y, place.width, place.height],
    }


def described(found):
    answer = []
    for node in found:
        try:
            answer.append(describe(node))
        except GLib.Error:
            continue
    return answer


def read():
    return described(nodes())


def find(role, name):
    return described(named(role, name))


def focus(role, name):
    found = list(named(role, name))
    if len(found) != 1 or not found[0].grab_focus():
        raise LookupError(f"{len(found)} nodes are a {role} named so, or it takes no focus")
    return []


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, padded to the size of an XEvent."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 24),
    ]


def close(window):
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XInternAtom.restype = ctypes.c_ulong
    xlib.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    xlib.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    xlib.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = xlib.XOpenDisplay(None)
    message = ClientMessage(type=33, send_event=1, display=display, window=int(window), format=32)
    message.message_type = xlib.XInternAtom(display, b"WM_PROTOCOLS", 0)
    message.data[0] = xlib.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    xlib.XSendEvent(display, int(window), 0, 0, ctypes.byref(message))
    xlib.XCloseDisplay(display)
    return []


ACTS = {"read": read, "find": find, "focus": focus, "close": close}
for line in sys.stdin:
    act, *args = json.loads(line)
    try:
        answer = {"nodes": ACTS[act](*args)}
    except (GLib.Error, LookupError) as cause:
        answer = {"fault": str(cause)}
    print(json.dumps(answer), flush=True)
