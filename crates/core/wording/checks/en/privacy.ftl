### privacy
