### accountability
