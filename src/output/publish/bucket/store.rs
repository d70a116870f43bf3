//! A bucket as this program needs it: read, written and removed from, in one call each.

use std::future::Future;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, ClientConfigKey, Error, GetOptions, ObjectStore, ObjectStoreExt, PutMode, PutOptions,
    RetryConfig, UpdateVersion,
};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;
use tokio::time::interval;

use super::Bucket;
use crate::output::Fault;
use crate::output::publish::Environment;
use crate::source::media;

/// So long a request that fails is tried again.
const RETRIED: Duration = Duration::from_secs(60);

/// So many files are on their way at once.
const AT_ONCE: usize = 8;

/// What an object is known by, so that a file need not be read to find it the same.
const HASH: Attribute = Attribute::Metadata(std::borrow::Cow::Borrowed("blake3"));

/// Which writing of an object is meant.
pub type Version = UpdateVersion;

/// A folder of a bucket.
pub struct Store {
    runtime: Runtime,
    inner: Arc<dyn ObjectStore>,
    bucket: Bucket,
    secrets: Vec<String>,
}

/// An object.
pub struct Held {
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Which writing of it that is.
    pub version: Version,
    /// When it was written, in seconds since 1970.
    pub written: i64,
}

/// When an object may be written.
pub enum Only {
    /// Where there is none.
    New,
    /// Where the one that is there is the one that was read.
    InPlaceOf(Version),
}

/// An object that is written anew while a store works, as a sign that somebody still does.
pub struct Sign {
    /// Its path in the folder of the bucket.
    pub path: &'static str,
    /// What it holds.
    pub text: String,
    /// Which writing of it is the last.
    pub version: Mutex<Version>,
    /// How often it is written.
    pub every: Duration,
}

/// A file on its way.
pub struct Upload {
    /// Its path in the folder of the bucket.
    pub path: String,
    /// Where it lies.
    pub file: PathBuf,
    /// Its hash.
    pub hash: String,
    /// Whether a run that was cut off may have uploaded it.
    pub may_be_there: bool,
    /// Whether it never changes under its name.
    pub stays: bool,
}

impl Store {
    /// The store that the environment names.
    ///
    /// # Errors
    /// When the environment lacks what the bucket needs, or what it says is none of it.
    pub fn of(bucket: &Bucket, environment: &Environment) -> Result<Store, Fault> {
        let has = |name: &str| environment.0.iter().any(|(key, value)| key == name && !value.is_empty());
        let logs_in = has("AWS_ACCESS_KEY_ID") && has("AWS_SECRET_ACCESS_KEY")
            || has("AWS_WEB_IDENTITY_TOKEN_FILE")
            || has("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
            || has("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        if !logs_in {
            return Err(Fault::Refused(
                "nothing says who publishes: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_ENDPOINT_URL where \
                 the bucket is not at Amazon"
                    .to_owned(),
            ));
        }
        // Only the first who asks decides, and everybody asks for the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // Each request is tried again for a minute.
        let retry = RetryConfig { max_retries: 6, retry_timeout: RETRIED, ..RetryConfig::default() };
        // Large files on a slow line take their time.
        let slow = AmazonS3ConfigKey::Client(ClientConfigKey::Timeout);
        let mut builder = AmazonS3Builder::new().with_retry(retry).with_config(slow, "300 seconds");
        for (name, value) in &environment.0 {
            if let Ok(key) = name.to_ascii_lowercase().parse::<AmazonS3ConfigKey>() {
                builder = builder.with_config(key, value);
            }
        }
        let secret = |name: &str| ["KEY", "TOKEN", "SECRET"].iter().any(|word| name.contains(word));
        let secrets = environment.0.iter().filter(|(name, value)| secret(name) && value.len() >= 4);
        let secrets: Vec<String> = secrets.map(|(_, value)| value.clone()).collect();
        let built = builder.with_bucket_name(&bucket.name).build();
        let inner = built.map_err(|error| refused("cannot reach", bucket, &error, &secrets))?;
        Store::new(Arc::new(inner), bucket.clone(), secrets)
    }

    /// A folder of a bucket of any store.
    ///
    /// # Errors
    /// When the machine refuses.
    pub fn new(inner: Arc<dyn ObjectStore>, bucket: Bucket, secrets: Vec<String>) -> Result<Store, Fault> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Fault::Machine("cannot begin to upload".to_owned(), error))?;
        Ok(Store { runtime, inner, bucket, secrets })
    }

    /// Whether the folder holds nothing.
    ///
    /// # Errors
    /// When the bucket refuses.
    pub fn is_empty(&self) -> Result<bool, Fault> {
        let folder = self.path("")?;
        let mut listed = self.inner.list((!self.bucket.folder.is_empty()).then_some(&folder));
        let first = self.runtime.block_on(std::future::poll_fn(|context| listed.as_mut().poll_next(context)));
        first.transpose().map(|first| first.is_none()).map_err(|error| self.refused("cannot list", &error))
    }

    /// Reads an object; `None` where there is none.
    ///
    /// # Errors
    /// When the bucket refuses.
    pub fn read(&self, path: &str) -> Result<Option<Held>, Fault> {
        let path = self.path(path)?;
        let read = async {
            let got = self.inner.get(&path).await?;
            let version = UpdateVersion { e_tag: got.meta.e_tag.clone(), version: got.meta.version.clone() };
            let written = got.meta.last_modified.timestamp();
            Ok(Held { bytes: got.bytes().await?.to_vec(), version, written })
        };
        match self.runtime.block_on(read) {
            Ok(held) => Ok(Some(held)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.refused("cannot read from", &error)),
        }
    }

    /// Writes an object; `None` where it may not be written.
    ///
    /// # Errors
    /// When the bucket refuses.
    pub fn write(&self, path: &str, bytes: Vec<u8>, only: Only) -> Result<Option<Held>, Fault> {
        let mode = match only {
            Only::New => PutMode::Create,
            Only::InPlaceOf(version) => PutMode::Update(version),
        };
        let at = self.path(path)?;
        let attributes = Attributes::from_iter([
            (Attribute::ContentType, "text/plain; charset=utf-8"),
            (Attribute::CacheControl, "no-cache"),
        ]);
        let options = PutOptions { mode, attributes, ..PutOptions::default() };
        match self.runtime.block_on(self.inner.put_opts(&at, bytes.clone().into(), options)) {
            Ok(_) | Err(Error::AlreadyExists { .. } | Error::Precondition { .. } | Error::NotFound { .. }) => {}
            Err(error) => return Err(self.refused("cannot write to", &error)),
        }
        // Where an answer was lost on the way, the object has come in place though the last try found it there.
        let there = self.read(path)?;
        Ok(there.filter(|held| held.bytes == bytes))
    }

    /// Uploads files, and gives signs that somebody does.
    ///
    /// # Errors
    /// When the bucket refuses one of them.
    pub fn upload(&self, files: Vec<Upload>, sign: &Sign) -> Result<(), Fault> {
        let put = |file: Upload| Ok((self.path(&file.path)?, file));
        let files = files.into_iter().map(put).collect::<Result<Vec<_>, Fault>>()?;
        let store = |(path, file)| put_file(Arc::clone(&self.inner), path, file);
        self.all(files.into_iter().map(store), "cannot upload to", sign)
    }

    /// Removes files.
    ///
    /// # Errors
    /// When the bucket refuses one of them.
    pub fn delete(&self, paths: &[&str], sign: &Sign) -> Result<(), Fault> {
        let paths = paths.iter().map(|path| self.path(path)).collect::<Result<Vec<_>, Fault>>()?;
        let remove = |path: Path| {
            let store = Arc::clone(&self.inner);
            async move {
                match store.delete(&path).await {
                    Err(Error::NotFound { .. }) => Ok(()),
                    done => done,
                }
            }
        };
        self.all(paths.into_iter().map(remove), "cannot remove from", sign)
    }

    /// Removes an object if that can be done.
    pub fn remove_quietly(&self, path: &str) {
        if let Ok(path) = self.path(path) {
            let _ = self.runtime.block_on(self.inner.delete(&path));
        }
    }

    fn all<F>(&self, mut works: impl Iterator<Item = F>, doing: &str, sign: &Sign) -> Result<(), Fault>
    where
        F: Future<Output = Result<(), Error>> + Send + 'static,
    {
        self.runtime.block_on(async {
            let mut running = JoinSet::new();
            let mut due = interval(sign.every);
            // The first comes at once.
            due.tick().await;
            loop {
                running_up_to(AT_ONCE, &mut running, &mut works);
                tokio::select! {
                    done = running.join_next() => match done {
                        None => return Ok(()),
                        Some(Ok(done)) => done.map_err(|error| self.refused(doing, &error))?,
                        Some(Err(error)) => return Err(Fault::Refused(format!("{doing} `{}`: {error}", self.bucket))),
                    },
                    _ = due.tick() => self.give(sign).await?,
                }
            }
        })
    }

    async fn give(&self, sign: &Sign) -> Result<(), Fault> {
        let version = sign.version.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let options = PutOptions { mode: PutMode::Update(version), ..PutOptions::default() };
        let put = self.inner.put_opts(&self.path(sign.path)?, sign.text.clone().into_bytes().into(), options).await;
        let put = put.map_err(|error| self.refused("cannot keep the lock of", &error))?;
        if let Ok(mut version) = sign.version.lock() {
            *version = UpdateVersion { e_tag: put.e_tag, version: put.version };
        }
        Ok(())
    }

    fn path(&self, path: &str) -> Result<Path, Fault> {
        let whole = format!("{}/{path}", self.bucket.folder);
        let whole = whole.trim_matches('/');
        Path::parse(whole).map_err(|error| Fault::Refused(format!("`{whole}` cannot be named in a bucket: {error}")))
    }

    fn refused(&self, doing: &str, error: &Error) -> Fault {
        refused(doing, &self.bucket, error, &self.secrets)
    }
}

fn running_up_to<F>(most: usize, running: &mut JoinSet<Result<(), Error>>, works: &mut impl Iterator<Item = F>)
where
    F: Future<Output = Result<(), Error>> + Send + 'static,
{
    while running.len() < most
        && let Some(work) = works.next()
    {
        running.spawn(work);
    }
}

async fn put_file(store: Arc<dyn ObjectStore>, path: Path, upload: Upload) -> Result<(), Error> {
    if upload.may_be_there {
        match store.get_opts(&path, GetOptions { head: true, ..GetOptions::default() }).await {
            Ok(there) if there.attributes.get(&HASH).is_some_and(|hash| **hash == *upload.hash) => return Ok(()),
            Ok(_) | Err(Error::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let bytes =
        std::fs::read(&upload.file).map_err(|source| Error::Generic { store: "disk", source: Box::new(source) })?;
    let cache = if upload.stays { "public, max-age=31536000, immutable" } else { "no-cache" };
    let attributes = Attributes::from_iter([
        (Attribute::ContentType, media::of(&upload.path).to_owned()),
        (Attribute::CacheControl, cache.to_owned()),
        (HASH, upload.hash),
    ]);
    store.put_opts(&path, bytes.into(), PutOptions { attributes, ..PutOptions::default() }).await.map(|_| ())
}

/// What went wrong, without the keys that answers of some stores repeat.
fn refused(doing: &str, bucket: &Bucket, error: &Error, secrets: &[String]) -> Fault {
    let whole = error.to_string();
    let part = |name: &str| whole.split(&format!("<{name}>")).nth(1)?.split("</").next().map(str::to_owned);
    let mut text = match part("Code").zip(part("Message")) {
        Some((code, message)) => format!("{code}: {message}"),
        None => {
            let mut text = whole;
            let mut source = std::error::Error::source(error);
            while let Some(cause) = source {
                let cause_text = cause.to_string();
                if !text.contains(&cause_text) {
                    text.push_str(&format!(": {cause_text}"));
                }
                source = cause.source();
            }
            text
        }
    };
    for secret in secrets {
        text = text.replace(secret.as_str(), "…");
    }
    Fault::Refused(format!("{doing} `{bucket}`: {text}"))
}
