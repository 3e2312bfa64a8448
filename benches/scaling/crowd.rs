//! Which servers ask: few ask often, most of them hardly ever, as word frequencies are spread.

/// How servers share the questions: the one at a rank asks as often as its rank divides one.
/// <https://en.wikipedia.org/wiki/Zipf%27s_law>
pub struct Crowd {
    /// The share of all that come before a rank, and with it.
    shares: Vec<f64>,
    state: u64,
}

/// A step between the servers of neighbouring ranks, so that those that ask often do not lie side
/// by side in the database.
const STRIDE: u64 = 7_919;

impl Crowd {
    #[expect(clippy::cast_precision_loss, reason = "there are not that many servers")]
    pub fn of(servers: u64) -> Self {
        let mut sum = 0.0;
        let shares = (1..=servers).map(|rank| {
            sum += 1.0 / rank as f64;
            sum
        });
        Self { shares: shares.collect(), state: 1 }
    }

    /// The number of the server that asks next, the same in every run.
    pub fn next(&mut self) -> u64 {
        let all = self.shares.last().copied().unwrap_or_default();
        let wanted = self.random() * all;
        let rank = self.shares.partition_point(|share| *share < wanted);
        let servers = self.shares.len() as u64;
        (rank as u64).min(servers - 1) * STRIDE % servers
    }

    /// A number from 0 to below 1.
    /// <https://prng.di.unimi.it/splitmix64.c>
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn random(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}
