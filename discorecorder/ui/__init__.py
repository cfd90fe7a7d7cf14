"""The window: everything that imports Qt.

A view has ``show_...(value)`` methods and past-participle signals and holds neither the recorder nor the journal. What
a person does goes up as ``Said``; ``MainWindow`` gives it to ``Recording``, and what is durable comes down again as one
snapshot, the discogram, that every view draws from.
"""
