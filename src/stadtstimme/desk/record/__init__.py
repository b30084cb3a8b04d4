"""The audit trail: append-only, hash-chained, actors as opaque keys."""
