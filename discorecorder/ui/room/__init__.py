"""The capture screen: what the technologist has under one hand and the radiologist sees from two metres."""
