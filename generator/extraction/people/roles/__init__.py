"""What a person is called besides the name: titles, roles, descriptions ("the president")."""
