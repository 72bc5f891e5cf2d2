"""What passages state, told as sentences. Who needs a part of it imports that part: whole, it takes some 15 ms."""
