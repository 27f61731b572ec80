//! The parts of the bench, by the names they have on the command line and in the document.

/// One of the things that are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// From navigation to a drawn cart.
    StartUp,
    /// The wasm memory.
    Memory,
    /// An update of one line.
    Merge,
    /// What very many open tabs ask of the API.
    Crowd,
}

impl Part {
    /// Every part, in the order of the document.
    pub(crate) const ALL: [Self; 4] = [Self::StartUp, Self::Memory, Self::Merge, Self::Crowd];

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::StartUp => "start-up",
            Self::Memory => "memory",
            Self::Merge => "merge",
            Self::Crowd => "crowd",
        }
    }
}
