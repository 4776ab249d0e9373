// The reference that nonjo's tokenizer is measured and checked against: mecab-ko in one process.
//
//   driver DICDIR parse         records (u32 length, bytes) on stdin; for each, MeCab's output as such a record
//   driver DICDIR time FILE     prints "ready <load seconds>"; then for each line on stdin one line: `round` analyses
//                               all lines of FILE and makes a token object of each word: "<seconds> <words>
//                               <resident KiB>"; `dump OUT` writes MeCab's format to the file OUT: "dumped"
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "mecab.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Word {
  std::string surface;
  const char *feature;
  size_t start, end;
};

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

long resident_kib() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.rfind("VmRSS:", 0) == 0) return std::strtol(line.c_str() + 6, nullptr, 10);
  }
  return 0;
}

bool analyse(MeCab::Tagger &tagger, MeCab::Lattice &lattice, const std::string &text) {
  lattice.set_sentence(text.data(), text.size());
  return tagger.parse(&lattice);
}

void append_mecab_format(const MeCab::Lattice &lattice, std::string &output) {
  for (const MeCab::Node *node = lattice.bos_node()->next; node->next; node = node->next) {
    output.append(node->surface, node->length).append("\t").append(node->feature).append("\n");
  }
  output.append("EOS\n");
}

int parse(MeCab::Tagger &tagger, MeCab::Lattice &lattice) {
  uint32_t length;
  std::string text, output;
  while (std::fread(&length, sizeof length, 1, stdin) == 1) {
    text.resize(length);
    if (length > 0 && std::fread(&text[0], 1, length, stdin) != length) return 1;
    if (!analyse(tagger, lattice, text)) return 1;
    output.clear();
    append_mecab_format(lattice, output);
    const uint32_t size = output.size();
    std::fwrite(&size, sizeof size, 1, stdout);
    std::fwrite(output.data(), 1, size, stdout);
  }
  return 0;
}

double round(MeCab::Tagger &tagger, MeCab::Lattice &lattice, const std::vector<std::string> &lines, size_t &words) {
  const auto start = Clock::now();
  for (const std::string &line : lines) {
    if (!analyse(tagger, lattice, line)) return 0;
    std::vector<Word> tokens;
    for (const MeCab::Node *node = lattice.bos_node()->next; node->next; node = node->next) {
      const size_t begin = node->surface - line.data();
      tokens.push_back({std::string(node->surface, node->length), node->feature, begin, begin + node->length});
    }
    words += tokens.size();
  }
  return seconds_since(start);
}

int time_rounds(MeCab::Tagger &tagger, MeCab::Lattice &lattice, const char *file, double load) {
  std::vector<std::string> lines;
  std::ifstream input(file);
  for (std::string line; std::getline(input, line);) lines.push_back(line);
  std::printf("ready %f\n", load);
  std::fflush(stdout);
  for (std::string command; std::getline(std::cin, command);) {
    if (command == "round") {
      size_t words = 0;
      const double seconds = round(tagger, lattice, lines, words);
      std::printf("%f %zu %ld\n", seconds, words, resident_kib());
    } else {
      std::string output;
      for (const std::string &line : lines) {
        if (!analyse(tagger, lattice, line)) return 1;
        append_mecab_format(lattice, output);
      }
      std::ofstream(command.substr(std::strlen("dump "))) << output;
      std::printf("dumped\n");
    }
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  const auto start = Clock::now();
  const std::string options = std::string("-r /dev/null -d ") + argv[1];
  std::unique_ptr<MeCab::Model> model(MeCab::createModel(options.c_str()));
  if (!model) {
    std::fprintf(stderr, "%s\n", MeCab::getLastError());
    return 1;
  }
  std::unique_ptr<MeCab::Tagger> tagger(model->createTagger());
  std::unique_ptr<MeCab::Lattice> lattice(model->createLattice());
  const double load = seconds_since(start);
  if (std::strcmp(argv[2], "time") == 0 && argc > 3) return time_rounds(*tagger, *lattice, argv[3], load);
  return parse(*tagger, *lattice);
}
