"""SHACL Core as functions: shapes are compiled once, and run over triples whose terms are strings.

One module for each group of constraint components; `terms`, `triples` and `paths` are what they
stand on, `shape` and `compiler` put them together. A shape that has a SPARQL constraint, a
component of its own, or that refers back to itself is left to pyshacl, on its focus nodes only.
Values are compared, and literals judged, by rdflib, as pyshacl does it.
"""
