"""Makes letters the way a service on LibreOffice does: fills a Word template, and has a running LibreOffice make it a PDF.

Started as `python3 office-listener.py PIPE`. Reads from standard input, one JSON to a line, {"template", "words", "filled", "pdf"}:
three paths, and what stands in the template by name. Answers each with the milliseconds of both parts: {"fill", "convert"}.
When the input ends, it ends LibreOffice.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from docxtpl import DocxTemplate


def main(pipe):
    desktop = connect(pipe)
    for line in sys.stdin:
        letter = json.loads(line)
        began = time.perf_counter()
        fill(letter["template"], letter["words"], letter["filled"])
        filled = time.perf_counter()
        convert(desktop, letter["filled"], letter["pdf"])
        done = time.perf_counter()
        print(json.dumps({"fill": (filled - began) * 1000, "convert": (done - filled) * 1000}), flush=True)
    try:
        desktop.terminate()
    except DisposedException:
        pass  # It may be gone before it has answered.


def connect(pipe):
    """The desktop of the LibreOffice that listens there. It takes a moment to start."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(600):
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice did not start to listen within a minute.")


def fill(template, words, filled):
    letter = DocxTemplate(template)
    letter.render(words, autoescape=True)
    letter.save(filled)


def convert(desktop, word, pdf):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(word), "_blank", 0, (setting("Hidden", True),))
    document.storeToURL(uno.systemPathToFileUrl(pdf), (setting("FilterName", "writer_pdf_Export"),))
    document.close(True)


def setting(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


main(sys.argv[1])
