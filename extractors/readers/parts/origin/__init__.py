"""What only certificates of origin say: the boxes and columns of their forms."""
