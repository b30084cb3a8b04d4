"""How the checker's learned parts are made. `make train DATA=../shared/data` runs every step; docs/models has a card for each part."""
