//! How Dutch officials cite, count and date: parse and print.
