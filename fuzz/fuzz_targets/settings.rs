#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| lanekeeper_fuzz::attack("settings", input));
