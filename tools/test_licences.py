"""Tests of licences.py: python3 -m unittest discover -s tools"""

import unittest

from licences import BadExpression, complaints, permits

ALLOWED = {"MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"}


class Permits(unittest.TestCase):
    def test_one_side_of_a_choice_is_enough(self):
        for expression in ("MIT", "MIT OR GPL-3.0-only", "GPL-3.0-only/MIT", "GPL-3.0-only / MIT"):
            self.assertTrue(permits(expression, ALLOWED), expression)
        self.assertFalse(permits("GPL-3.0-only OR AGPL-3.0-only", ALLOWED))

    def test_both_sides_of_a_sum_are_needed(self):
        self.assertTrue(permits("MIT AND Apache-2.0", ALLOWED))
        self.assertFalse(permits("MIT AND GPL-3.0-only", ALLOWED))

    def test_and_binds_tighter_than_or(self):
        self.assertTrue(permits("MIT OR GPL-3.0-only AND Zlib", ALLOWED))
        self.assertFalse(permits("(MIT OR GPL-3.0-only) AND Zlib", ALLOWED))

    def test_an_exception_is_a_licence_of_its_own(self):
        self.assertTrue(permits("Apache-2.0 WITH LLVM-exception", ALLOWED))
        self.assertFalse(permits("MIT WITH LLVM-exception", ALLOWED))

    def test_what_is_no_expression_is_an_error(self):
        for expression in ("", "MIT OR", "(MIT", "MIT)", "MIT MIT", "OR", "MIT WITH", "MIT; Zlib"):
            with self.assertRaises(BadExpression, msg=expression):
                permits(expression, ALLOWED)


class Complaints(unittest.TestCase):
    def test_each_package_that_may_not_be_used_is_told(self):
        things = [("a", "MIT"), ("b", None), ("c", "GPL-3.0-only"), ("d", "MIT OR")]
        self.assertEqual([line[0] for line in complaints(things, ALLOWED)], ["b", "c", "d"])


if __name__ == "__main__":
    unittest.main()
