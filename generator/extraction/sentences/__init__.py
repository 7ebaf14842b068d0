"""What is told: sentences, whether they stand alone, and whether they tell a happening."""
