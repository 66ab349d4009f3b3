//! Rules about national frameworks (K).
