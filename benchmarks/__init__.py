"""Measurements of minutegraph: how right, how general and how fast it reads.

`evaluate` scores against annotated minutes, `audit` draws facts for a reader to judge, `ablation`
tells which rules fire where, `reading` times. What they found is kept here as data and told in
docs/accuracy.md. The minutes themselves are not part of the repository: they lie in `../shared`.
"""
