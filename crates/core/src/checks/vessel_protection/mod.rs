//! Rules about the protection of ships (V).
