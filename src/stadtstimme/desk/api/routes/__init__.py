"""The operations. Each finds its object through an access function, calls one action or query, and shows what came of it."""
