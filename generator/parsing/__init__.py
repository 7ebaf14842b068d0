"""What the language model says of a text, and the one place that knows the model."""
