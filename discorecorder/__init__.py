"""Discorecorder records provocation discography entry by entry and draws the pain road map."""

__version__ = "0.1.0"
