"""The register of official profiles."""
