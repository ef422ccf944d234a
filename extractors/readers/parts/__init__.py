"""What readers are built from: captions filled in, signatures, prose, goods, carriage."""
