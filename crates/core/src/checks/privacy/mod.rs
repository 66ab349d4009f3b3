//! Rules about what must not be public (X).
