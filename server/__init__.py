"""A store as a web site: a page for every entity, in HTML and RDF, and SPARQL to read.

`app.create_app` makes the ASGI application and `serve.serve` runs it. One router per kind of page
is in `routers/`; content negotiation is pure functions in `negotiation.py`. Nothing here writes.
Nothing is imported here: the processes that run queries need no web server.
"""
