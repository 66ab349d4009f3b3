# Tables, papers, findings, compare, search, reports and review.
