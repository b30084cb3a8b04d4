"""Stadt Musterstadt: an invented city with a week of work in its desk, to look at and to try things on."""
