"""Checks of the prose: spelling, sentences, abbreviations, figures, sums."""
