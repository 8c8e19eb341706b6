"""Claims to findings: what geometry and arithmetic say of what was said."""
