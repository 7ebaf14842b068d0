"""The data files of a site: CSV, iCalendar, Atom, llms.txt."""
