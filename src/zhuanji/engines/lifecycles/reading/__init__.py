"""Reading definitions: YAML → typed fields with coded problems → `Lifecycle`, checked as a graph."""
