//! Bytes that only those can read who have what they follow from.

const NAMED: &str = "milepost 2026 the name of something kept";
const SEALED: &str = "milepost 2026 the seal of something kept";

/// The name under which something with a key is found. It tells nothing of the key.
pub fn name(key: blake3::Hash) -> [u8; blake3::OUT_LEN] {
    *blake3::Hasher::new_derive_key(NAMED).update(key.as_bytes()).finalize().as_bytes()
}

/// Makes bytes unreadable without the key, and readable again with it. A key must seal nothing but one text: what follows from
/// it.
pub fn seal(bytes: &mut [u8], key: blake3::Hash) {
    let mut stream = vec![0; bytes.len()];
    blake3::Hasher::new_derive_key(SEALED).update(key.as_bytes()).finalize_xof().fill(&mut stream);
    bytes.iter_mut().zip(stream).for_each(|(byte, with)| *byte ^= with);
}
