"""The open side: the city's own page, which is also the network "page"."""
