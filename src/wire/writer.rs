//! JSON for what shapes consist of: texts, numbers, lists and objects.
//!
//! `serde_json` looks at each byte of a text for one to escape, of member names too, and that is most of the time of
//! writing a client. Here a text without any is copied at once. All else is left to `serde_json`: numbers, texts to
//! escape, and through [`Unsupported`] whole values of other kinds.

// What the writer says of a value that is not its job, or that fails to serialize.
use std::fmt::Error as Unsupported;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::bytes::{all_bytes, class};

/// Appends the JSON of `value` to `out`.
pub(crate) fn write<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Unsupported> {
    value.serialize(Writer(out))
}

struct Writer<'a>(&'a mut Vec<u8>);

/// As `serde_json` does it.
fn delegate<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Unsupported> {
    serde_json::to_writer(out, value).map_err(|_| Unsupported)
}

fn write_text(text: &str, out: &mut Vec<u8>) -> Result<(), Unsupported> {
    if !all_bytes(text.as_bytes(), class!(b' '..=b'!' | b'#'..=b'[' | b']'..=0xff)) {
        return delegate(text, out);
    }
    out.reserve(text.len() + 2);
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
    Ok(())
}

macro_rules! delegated {
    ($($method:ident($type:ty))*) => {
        $(#[inline]
        fn $method(self, value: $type) -> Result<(), Unsupported> {
            delegate(&value, self.0)
        })*
    };
}

macro_rules! unsupported {
    ($($method:ident($($type:ty),*) -> $Made:ty;)*) => {
        $(#[inline]
        fn $method(self, $(_: $type),*) -> Result<$Made, Unsupported> {
            Err(Unsupported)
        })*
    };
}

type Never = Impossible<(), Unsupported>;

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unsupported;
    type SerializeSeq = Items<'a>;
    type SerializeMap = Items<'a>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    fn serialize_str(self, text: &str) -> Result<(), Unsupported> {
        write_text(text, self.0)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Unsupported> {
        Ok(Items::new(self.0, b'[', b']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'a>, Unsupported> {
        Ok(Items::new(self.0, b'{', b'}'))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unsupported> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Unsupported> {
        self.serialize_unit()
    }

    fn serialize_unit(self) -> Result<(), Unsupported> {
        delegate(&(), self.0)
    }

    delegated! {
        serialize_bool(bool)
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
        serialize_f32(f32) serialize_f64(f64)
        serialize_char(char)
    }

    unsupported! {
        serialize_bytes(&[u8]) -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_struct(&'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Result<(), Unsupported> {
        Err(Unsupported)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unsupported> {
        Err(Unsupported)
    }
}

/// The entries of a list or an object.
struct Items<'a> {
    out: &'a mut Vec<u8>,
    is_first: bool,
    close: u8,
}

impl<'a> Items<'a> {
    fn new(out: &'a mut Vec<u8>, open: u8, close: u8) -> Self {
        out.push(open);
        Self { out, is_first: true, close }
    }

    fn separate(&mut self) {
        if !std::mem::take(&mut self.is_first) {
            self.out.push(b',');
        }
    }

    fn close(self) {
        self.out.push(self.close);
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, entry: &T) -> Result<(), Unsupported> {
        self.separate();
        entry.serialize(Writer(self.out))
    }

    fn end(self) -> Result<(), Unsupported> {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Unsupported> {
        self.separate();
        let start = self.out.len();
        name.serialize(Writer(self.out))?;
        // Other keys than texts are `serde_json`'s job.
        if self.out.get(start) == Some(&b'"') { Ok(()) } else { Err(Unsupported) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsupported> {
        self.out.push(b':');
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Result<(), Unsupported> {
        self.close();
        Ok(())
    }
}
