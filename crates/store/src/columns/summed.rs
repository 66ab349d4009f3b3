//! Bytes that pass, summed up.

use std::io::{self, Read, Write};

use bytemuck::Pod;
use crc32fast::Hasher;

/// Reads or writes, and sums up what passes.
pub(super) struct Summed<I> {
    inner: I,
    sum: Hasher,
}

impl<I> Summed<I> {
    pub(super) fn new(inner: I) -> Self {
        let sum = Hasher::new();
        Self { inner, sum }
    }
}

impl<R: Read> Summed<R> {
    pub(super) fn read_exact(&mut self, bytes: &mut [u8]) -> io::Result<()> {
        self.inner.read_exact(bytes)?;
        self.sum.update(bytes);
        Ok(())
    }

    pub(super) fn column<T: Pod>(&mut self, rows: usize) -> Option<Vec<T>> {
        let mut column = vec![T::zeroed(); rows];
        self.read_exact(bytemuck::cast_slice_mut(&mut column))
            .ok()?;
        Some(column)
    }

    pub(super) fn number<T: Pod>(&mut self) -> Option<T> {
        let mut number = T::zeroed();
        self.read_exact(bytemuck::bytes_of_mut(&mut number)).ok()?;
        Some(number)
    }

    /// Whether the sum of what has passed stands next.
    pub(super) fn is_sound(&mut self) -> bool {
        let sum = self.sum.clone().finalize();
        self.number::<u32>() == Some(sum)
    }
}

impl<W: Write> Summed<W> {
    pub(super) fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sum.update(bytes);
        self.inner.write_all(bytes)
    }
    /// Writes numbers as they are in memory.
    pub(super) fn write<T: Pod>(&mut self, column: &[T]) -> io::Result<()> {
        self.write_all(bytemuck::cast_slice(column))
    }

    /// Writes the sum of what has passed.
    pub(super) fn seal(&mut self) -> io::Result<()> {
        let sum = self.sum.clone().finalize();
        self.write_all(&sum.to_ne_bytes())
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
