//! One document tree and its renderers: HTML, charts.
