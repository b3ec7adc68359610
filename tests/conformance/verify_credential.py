#!/usr/bin/env python3
"""Verifies Open Badges 3.0 credentials without a line of Shanyrak's own code.

Data Integrity with `eddsa-rdfc-2022`, did:web and Bitstring Status List, written after the standards alone, with
Debian's python3-pyld (JSON-LD, RDF canonicalisation) and python3-cryptography (Ed25519). Nothing is fetched:
contexts, DID documents and status lists are handed in.

    verify_credential.py CASES.json
    CASES.json: {"documents": {address: document}, "now": instant, "cases": {name: credential}}
    printed: {name: "yes", or why not}
"""

import base64
import datetime
import gzip
import hashlib
import io
import json
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
LIST_BYTES = 16384


class Refused(Exception):
    """The credential is not to be accepted; the message says why."""


class Verifier:
    def __init__(self, documents, now):
        self.documents = documents
        self.now = now

    def verify(self, credential):
        """Raises Refused unless signature, issuer, dates and status all hold."""
        self.check_proof(credential)
        self.check_dates(credential)
        status = credential.get("credentialStatus", [])
        for entry in status if isinstance(status, list) else [status]:
            self.check_status(entry, issuer_of(credential))

    def check_proof(self, credential):
        document = dict(credential)
        proofs = document.pop("proof", [])
        proofs = proofs if isinstance(proofs, list) else [proofs]
        if len(proofs) != 1:
            raise Refused("there is not exactly one proof")
        options = dict(proofs[0])
        value = options.pop("proofValue", "")
        expected = {
            "type": "DataIntegrityProof",
            "cryptosuite": "eddsa-rdfc-2022",
            "proofPurpose": "assertionMethod",
        }
        if {name: options.get(name) for name in expected} != expected:
            raise Refused("the proof is of another kind")
        key = self.find_key(options.get("verificationMethod", ""), issuer_of(credential))
        options["@context"] = document["@context"]
        message = self.digest(options) + self.digest(document)
        try:
            key.verify(from_base58(value), message)
        except InvalidSignature:
            raise Refused("the signature does not hold") from None

    def find_key(self, method_id, issuer):
        did, _, fragment = method_id.partition("#")
        if did != issuer or not fragment:
            raise Refused("the key is not the issuer's")
        controller = self.load(did)
        if controller.get("id") != issuer or method_id not in controller["assertionMethod"]:
            raise Refused("the issuer does not sign with that key")
        for method in controller["verificationMethod"]:
            if method["id"] == method_id and method["controller"] == issuer:
                multikey = from_base58(method["publicKeyMultibase"])
                if multikey[:2] != b"\xed\x01" or len(multikey) != 34:
                    raise Refused("the key is not one of Ed25519")
                return Ed25519PublicKey.from_public_bytes(multikey[2:])
        raise Refused("the issuer has no such key")

    def digest(self, document):
        """SHA-256 of the canonical N-Quads of a document that loses nothing on the way."""
        options = {"documentLoader": self.load_context, "base": ""}
        expanded = jsonld.expand(document, options)
        context = {"@context": document["@context"]}
        back = jsonld.compact(expanded, context, options)
        if names(back) != names(document):
            raise Refused("something in it has no meaning, and is not signed")
        quads = jsonld.normalize(
            document, {**options, "algorithm": "URDNA2015", "format": "application/n-quads"}
        )
        return hashlib.sha256(quads.encode()).digest()

    def check_dates(self, credential):
        if "validFrom" in credential and instant(credential["validFrom"]) > self.now:
            raise Refused("it is not valid yet")
        if "validUntil" in credential and instant(credential["validUntil"]) < self.now:
            raise Refused("it has expired")

    def check_status(self, entry, issuer):
        address = entry["statusListCredential"]
        status_list = self.load(address)
        subject = status_list["credentialSubject"]
        if status_list["id"] != address or issuer_of(status_list) != issuer:
            raise Refused("the status list is another's")
        if subject["statusPurpose"] != entry["statusPurpose"]:
            raise Refused("the status list has another purpose")
        self.check_proof(status_list)
        self.check_dates(status_list)
        compressed = subject["encodedList"].removeprefix("u")
        compressed += "=" * (-len(compressed) % 4)
        with gzip.open(io.BytesIO(base64.urlsafe_b64decode(compressed))) as unzipped:
            bits = unzipped.read(LIST_BYTES + 1)
        if len(bits) != LIST_BYTES:
            raise Refused("the status list has not its length")
        index = int(entry["statusListIndex"])
        if bits[index // 8] & (0x80 >> index % 8):
            raise Refused(f"its {entry['statusPurpose']} is set")

    def load(self, address):
        if address not in self.documents:
            raise Refused(f"{address} is not at hand")
        return self.documents[address]

    def load_context(self, address, _options=None):
        return {
            "contextUrl": None,
            "contentType": "application/ld+json",
            "documentUrl": address,
            "document": self.load(address),
        }


def issuer_of(credential):
    issuer = credential.get("issuer", "")
    return issuer["id"] if isinstance(issuer, dict) else issuer


def names(value):
    """Every property in a document, as often as it occurs, without its contexts."""
    if isinstance(value, list):
        return sorted(name for item in value for name in names(item))
    if not isinstance(value, dict):
        return []
    own = [name for name in value if name != "@context"]
    return sorted(own + [name for key in own for name in names(value[key])])


def from_base58(text):
    if not text.startswith("z") or any(character not in BASE58 for character in text[1:]):
        raise Refused("it is not in base58")
    number = 0
    for character in text[1:]:
        number = number * 58 + BASE58.index(character)
    zeros = len(text[1:]) - len(text[1:].lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def main(path):
    with open(path, encoding="utf8") as file:
        given = json.load(file)
    verifier = Verifier(given["documents"], instant(given["now"]))
    outcomes = {}
    for name, credential in given["cases"].items():
        try:
            verifier.verify(credential)
            outcomes[name] = "yes"
        except Refused as refused:
            outcomes[name] = str(refused)
        except (jsonld.JsonLdError, KeyError, TypeError, ValueError) as error:
            outcomes[name] = f"malformed: {str(error).splitlines()[0]}"
    json.dump(outcomes, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1])
