"""Posts, versions, findings, approvals, deliveries, corrections."""
